//! English words that a translator adds without anything in the original to answer to.

/// Words that say little.
pub(super) const WORDS: &str = "say said says according also will would can could may might shall should must do does did done not no nor so such very more most \
much many some any all each every other another own same new about around over under up down out off through during before after since until while when where \
why how what whose there here then thus only just even still already yet now ever never always often again once however but if because due owing such \
than too both either neither we you he she they me him them us our your my mine i am get got make made take took taken give given go come came put set see seen \
saw run keep kept let bring brought help want need use used call called ask asked tell told show shown find found know known think thought become became remain \
remained stay stayed turn turned stand stood hit reach reached rise rose fall fell well back away ahead along among against across within without toward towards \
upon per via like unlike as way ways thing things case cases part parts number numbers amount total level levels rate value figure figures place time times day \
days week weeks month months year years people person man men woman one two country countries nation national indonesia indonesian state region area areas \
add added adding note noted explain explained include including included involve involving total totaling worth earlier later last next past previous current \
currently recent recently today yesterday tomorrow far near long short high low big large small great good best better strong weak first second third full \
half main major key several various different able available likely due expected plan planned aim aimed target mean means meant look looking see seek seeking sought continue \
continued start started begin began end ended allow allowed provide provided offer offered receive received hold held move moved leave left follow following follow \
based located situated related regard regarding concern concerning amid despite although though because whether else instead rather quite almost nearly \
roughly approximately least latest less fewer few lot lots bit whole entire entirely overall further furthermore moreover meanwhile therefore hence otherwise \
please yes ok okay sorry thanks thank s t re ve ll d m don doesn didn isn aren wasn won couldn wouldn u";
