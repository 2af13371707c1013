//! What the rules do not give.

/// Past participles of irregular verbs.
pub(super) const PARTICIPLES: &[(&str, &str)] = &[
    ("arise", "arisen"), ("awake", "awoken"), ("be", "been"), ("bear", "borne"), ("beat", "beaten"), ("become", "become"),
    ("begin", "begun"), ("bend", "bent"), ("befall", "befallen"), ("bet", "bet"), ("bind", "bound"), ("bite", "bitten"),
    ("bleed", "bled"), ("blow", "blown"), ("break", "broken"), ("breed", "bred"), ("bring", "brought"),
    ("broadcast", "broadcast"), ("build", "built"), ("burst", "burst"), ("buy", "bought"), ("cast", "cast"),
    ("catch", "caught"), ("choose", "chosen"), ("cling", "clung"), ("come", "come"), ("cost", "cost"), ("creep", "crept"),
    ("cut", "cut"), ("deal", "dealt"), ("dig", "dug"), ("do", "done"), ("draw", "drawn"), ("drink", "drunk"),
    ("drive", "driven"), ("dwell", "dwelt"), ("eat", "eaten"), ("fall", "fallen"), ("feed", "fed"), ("feel", "felt"),
    ("fight", "fought"), ("find", "found"), ("flee", "fled"), ("fling", "flung"), ("fly", "flown"), ("forbid", "forbidden"),
    ("forecast", "forecast"), ("foresee", "foreseen"), ("forget", "forgotten"), ("forgive", "forgiven"), ("freeze", "frozen"),
    ("get", "gotten"), ("give", "given"), ("go", "gone"), ("grind", "ground"), ("grow", "grown"), ("hang", "hung"),
    ("have", "had"), ("hear", "heard"), ("hide", "hidden"), ("hit", "hit"), ("hold", "held"), ("hurt", "hurt"),
    ("keep", "kept"), ("kneel", "knelt"), ("know", "known"), ("lay", "laid"), ("lead", "led"), ("leave", "left"),
    ("lend", "lent"), ("let", "let"), ("lie", "lain"), ("light", "lit"), ("lose", "lost"), ("make", "made"), ("mean", "meant"),
    ("meet", "met"), ("mislead", "misled"), ("mistake", "mistaken"), ("mow", "mown"), ("offset", "offset"),
    ("outdo", "outdone"), ("overcome", "overcome"), ("oversee", "overseen"), ("overtake", "overtaken"),
    ("overthrow", "overthrown"), ("pay", "paid"), ("put", "put"), ("quit", "quit"), ("read", "read"), ("rebuild", "rebuilt"),
    ("redo", "redone"), ("repay", "repaid"), ("reset", "reset"), ("rewrite", "rewritten"), ("rid", "rid"), ("ride", "ridden"),
    ("ring", "rung"), ("rise", "risen"), ("run", "run"), ("saw", "sawn"), ("say", "said"), ("see", "seen"), ("seek", "sought"),
    ("sell", "sold"), ("send", "sent"), ("set", "set"), ("sew", "sewn"), ("shake", "shaken"), ("shed", "shed"),
    ("shine", "shone"), ("shoot", "shot"), ("show", "shown"), ("shrink", "shrunk"), ("shut", "shut"), ("sing", "sung"),
    ("sink", "sunk"), ("sit", "sat"), ("sleep", "slept"), ("slide", "slid"), ("slit", "slit"), ("sow", "sown"),
    ("speak", "spoken"), ("speed", "sped"), ("spend", "spent"), ("spin", "spun"), ("spit", "spat"), ("split", "split"),
    ("spread", "spread"), ("spring", "sprung"), ("stand", "stood"), ("steal", "stolen"), ("stick", "stuck"), ("sting", "stung"),
    ("stink", "stunk"), ("strike", "struck"), ("string", "strung"), ("strive", "striven"), ("swear", "sworn"),
    ("sweep", "swept"), ("swell", "swollen"), ("swim", "swum"), ("swing", "swung"), ("take", "taken"), ("teach", "taught"),
    ("tear", "torn"), ("tell", "told"), ("think", "thought"), ("throw", "thrown"), ("thrust", "thrust"), ("tread", "trodden"),
    ("undergo", "undergone"), ("underlie", "underlain"), ("understand", "understood"), ("undertake", "undertaken"),
    ("undo", "undone"), ("uphold", "upheld"), ("upset", "upset"), ("wake", "woken"), ("wear", "worn"), ("weave", "woven"),
    ("weep", "wept"), ("win", "won"), ("wind", "wound"), ("withdraw", "withdrawn"), ("withhold", "withheld"),
    ("withstand", "withstood"), ("wring", "wrung"), ("write", "written"),
];

/// What may follow a verb without being its object.
pub(super) const PARTICLES: &[&str] = &[
    "about", "across", "after", "against", "ahead", "along", "apart", "around", "aside", "at", "away", "back", "by", "down",
    "for", "forth", "forward", "from", "in", "into", "of", "off", "on", "onto", "open", "out", "over", "through", "to",
    "together", "under", "up", "upon", "with",
];

/// Verbs of several syllables that are stressed on the last, whose last letter is doubled.
pub(super) const DOUBLED: &[&str] = &[
    "abet", "babysit", "outfit", "overlap", "wiretap", "abhor", "abut", "acquit", "admit", "allot", "annul", "begin", "commit",
    "compel", "concur", "confer", "control", "corral", "defer", "demur", "deter", "dispel", "embed", "emit", "enrol", "equip",
    "excel", "expel", "extol", "forget", "format", "handicap", "impel", "incur", "infer", "input", "instil", "intermit",
    "kidnap", "nonplus", "occur", "offset", "omit", "output", "outwit", "patrol", "permit", "prefer", "program", "propel",
    "rebel", "rebut", "recur", "refer", "regret", "remit", "repel", "reset", "submit", "transfer", "transmit", "transship",
    "unplug", "unwrap", "upset", "worship",
];

/// Who does it, where not *-er*, *-ator*, *-ctor* or *-essor*.
pub(super) const AGENTS: &[(&str, &str)] = &[
    ("account", "accountant"), ("advise", "adviser"), ("analyze", "analyst"), ("apply", "applicant"),
    ("assassinate", "assassin"), ("assist", "assistant"), ("attend", "attendee"), ("attract", "attraction"),
    ("audit", "auditor"), ("beg", "beggar"), ("catch", "catcher"), ("compete", "competitor"), ("connect", "connector"),
    ("bully", "bully"), ("conquer", "conqueror"), ("consult", "consultant"), ("contribute", "contributor"), ("cook", "cook"),
    ("correspond", "correspondent"), ("counsel", "counselor"), ("credit", "creditor"), ("debate", "debater"),
    ("depend", "dependent"), ("dissent", "dissenter"), ("distribute", "distributor"), ("donate", "donor"), ("edit", "editor"),
    ("emigrate", "emigrant"), ("execute", "executor"), ("exhibit", "exhibitor"), ("govern", "governor"), ("guard", "guard"),
    ("guarantee", "guarantor"), ("guide", "guide"), ("immigrate", "immigrant"), ("inhabit", "inhabitant"), ("inherit", "heir"),
    ("inquire", "inquirer"), ("interpret", "interpreter"), ("invent", "inventor"), ("invest", "investor"), ("judge", "judge"),
    ("know", "one who knows"), ("lie", "liar"), ("migrate", "migrant"), ("monitor", "monitor"), ("neglect", "one who neglects"),
    ("object", "objector"), ("occupy", "occupant"), ("oppose", "opponent"), ("participate", "participant"), ("rape", "rapist"),
    ("patrol", "patroller"), ("perpetrate", "perpetrator"), ("pilot", "pilot"), ("possess", "possessor"), ("press", "presser"),
    ("process", "processor"), ("prosecute", "prosecutor"), ("protect", "protector"), ("reject", "rejecter"),
    ("represent", "representative"), ("reside", "resident"), ("respect", "respecter"), ("respond", "respondent"),
    ("sail", "sailor"), ("save", "saver"), ("saw", "sawyer"), ("sponsor", "sponsor"), ("spy", "spy"), ("steal", "thief"),
    ("study", "student"), ("succeed", "successor"), ("supervise", "supervisor"), ("survive", "survivor"),
    ("undertake", "undertaker"), ("visit", "visitor"), ("volunteer", "volunteer"),
];

/// Verbs of whose doer English has no noun in *-er*, or one that means something else.
pub(super) const NO_AGENT: &[&str] = &[
    "abound", "appear", "arise", "arrive", "be", "become", "belong", "bless", "concern", "confess", "cost", "deserve", "die",
    "differ", "disappear", "do", "dress", "drop", "exist", "express", "fall", "feel", "forget", "get", "go", "grow", "happen",
    "have", "hear", "impress", "include", "lack", "last", "let", "matter", "mean", "need", "occur", "remain", "say", "see",
    "seem", "smell", "stand", "stress", "suffice", "undergo", "understand", "vanish", "want", "affect", "elect",
    "expect", "effect", "guess", "hate",
];

/// Verbs of motion, posture and change that have no object.
pub(super) const CAUSED: &[&str] = &[
    "appear", "arise", "arrive", "ascend", "awake", "bleed", "collapse", "come", "cry", "decay", "depart", "descend", "die",
    "disappear", "emerge", "fade", "fall", "float", "flow", "fly", "get", "go", "grow", "laugh", "lean", "lie", "melt",
    "recede", "rise", "roll", "rot", "shiver", "sink", "sit", "sleep", "slip", "stand", "tremble", "vanish", "wilt", "wither",
];

/// Other verbs that have no object, or hardly ever.
pub(super) const INTRANSITIVE: &[&str] = &[
    "agree", "ail", "bathe", "be", "become", "belong", "bloom", "blush", "boom", "bow", "breathe", "coexist", "collaborate",
    "collude", "conspire", "contribute", "cooperate", "cough", "crawl", "creep", "cringe", "crouch", "differ", "dwell",
    "elapse", "exist", "faint", "fast", "flee", "flock", "function", "gallop", "gather", "giggle", "glow", "happen", "hesitate",
    "jump", "kneel", "lag", "leap", "limp", "linger", "live", "look", "lurk", "occur", "participate", "peak", "pray", "proceed",
    "protrude", "rain", "relax", "remain", "reside", "roar", "scream", "seem", "shine", "shout", "smile", "sneeze", "snore",
    "sob", "speak", "sprout", "squat", "stay", "stink", "stumble", "subside", "sweat", "swim", "talk", "travel", "wait", "walk",
    "wander", "waver", "weep", "whisper", "work", "yawn", "yell",
];

/// Adjectives with their comparatives and superlatives.
pub(super) const COMPARED: &[(&str, &str, &str)] = &[
    ("bad", "worse", "worst"), ("able", "abler", "ablest"), ("clever", "cleverer", "cleverest"), ("far", "farther", "farthest"),
    ("few", "fewer", "fewest"), ("good", "better", "best"), ("ill", "more ill", "most ill"), ("late", "later", "latest"),
    ("little", "less", "least"), ("many", "more", "most"), ("much", "more", "most"), ("narrow", "narrower", "narrowest"),
    ("noble", "nobler", "noblest"), ("old", "older", "oldest"), ("quiet", "quieter", "quietest"),
    ("real", "more real", "most real"), ("right", "more right", "most right"), ("shallow", "shallower", "shallowest"),
    ("simple", "simpler", "simplest"), ("gentle", "gentler", "gentlest"), ("well", "better", "best"),
    ("wrong", "more wrong", "most wrong"), ("yellow", "yellower", "yellowest"),
];

/// Nouns with their plurals.
pub(super) const PLURALS: &[(&str, &str)] = &[
    ("analysis", "analyses"), ("basis", "bases"), ("child", "children"), ("crisis", "crises"), ("criterion", "criteria"),
    ("foot", "feet"), ("goose", "geese"), ("half", "halves"), ("hypothesis", "hypotheses"), ("knife", "knives"),
    ("leaf", "leaves"), ("life", "lives"), ("loaf", "loaves"), ("louse", "lice"), ("man", "men"), ("memorandum", "memoranda"),
    ("mouse", "mice"), ("person", "people"), ("phenomenon", "phenomena"), ("photo", "photos"), ("piano", "pianos"),
    ("ratio", "ratios"), ("scenario", "scenarios"), ("shelf", "shelves"), ("synthesis", "syntheses"), ("thesis", "theses"),
    ("thief", "thieves"), ("tooth", "teeth"), ("wife", "wives"), ("wolf", "wolves"), ("woman", "women"),
];

/// Nouns without a plural, or that are one.
pub(super) const SINGULAR_ONLY: &[&str] = &[
    "advice", "air", "blood", "bread", "capital", "cattle", "cement", "clothes", "clothing", "coal", "coffee", "corn", "cotton",
    "data", "deer", "economics", "electricity", "equipment", "evidence", "fish", "flour", "fun", "furniture", "garlic", "gas",
    "gasoline", "gold", "grass", "hair", "health", "help", "homework", "honey", "housing", "ice", "income", "information",
    "infrastructure", "iron", "knowledge", "labor", "land", "livestock", "luck", "machinery", "mathematics", "meat", "media",
    "milk", "money", "mud", "music", "news", "nickel", "nutrition", "oil", "paper", "peace", "people", "petroleum", "physics",
    "police", "politics", "poultry", "progress", "rain", "research", "rice", "rubber", "salt", "sand", "scenery", "series",
    "sheep", "silver", "smoke", "soap", "software", "soil", "species", "staff", "steel", "sugar", "tea", "tin", "traffic",
    "training", "transport", "transportation", "trust", "violence", "water", "wealth", "weather", "wheat", "wood", "work",
    "wool",
];

/// What nouns begin with that are written with a vowel but spoken with a consonant: *a unit*.
pub(super) const CONSONANT_SOUNDS: &[&str] = &[
    "eu", "ewe", "one", "ubi", "unan", "uni", "ura", "ure", "usa", "use", "usu", "ute", "uti", "uto",
];

/// What nouns begin with whose *h* is not spoken: *an hour*.
pub(super) const SILENT_H: &[&str] = &["heir", "honest", "honor", "hour"];

/// Colors, and what nearly has them.
pub(super) const COLORS: &[(&str, &str)] = &[
    ("black", "blackish"), ("blue", "bluish"), ("brown", "brownish"), ("gray", "grayish"), ("green", "greenish"),
    ("orange", "orangish"), ("pink", "pinkish"), ("purple", "purplish"), ("red", "reddish"), ("white", "whitish"),
    ("yellow", "yellowish"),
];

/// Past tenses of irregular verbs that are not their participles.
pub(super) const PASTS: &[(&str, &str)] = &[
    ("arise", "arose"), ("be", "was"), ("be", "were"), ("be", "is"), ("be", "are"), ("bear", "bore"), ("become", "became"),
    ("begin", "began"), ("bite", "bit"), ("blow", "blew"), ("break", "broke"), ("choose", "chose"), ("come", "came"), ("do", "did"),
    ("do", "does"), ("draw", "drew"), ("drink", "drank"), ("drive", "drove"), ("eat", "ate"), ("fall", "fell"), ("fly", "flew"),
    ("forbid", "forbade"), ("foresee", "foresaw"), ("forget", "forgot"), ("forgive", "forgave"), ("freeze", "froze"),
    ("get", "got"), ("give", "gave"), ("go", "went"), ("grow", "grew"), ("have", "has"), ("hide", "hid"), ("know", "knew"),
    ("lie", "lay"), ("mistake", "mistook"), ("overcome", "overcame"), ("oversee", "oversaw"), ("overtake", "overtook"),
    ("overthrow", "overthrew"), ("ride", "rode"), ("ring", "rang"), ("rise", "rose"), ("run", "ran"), ("see", "saw"),
    ("shake", "shook"), ("shrink", "shrank"), ("sing", "sang"), ("sink", "sank"), ("speak", "spoke"), ("spring", "sprang"),
    ("steal", "stole"), ("swear", "swore"), ("swim", "swam"), ("take", "took"), ("tear", "tore"), ("throw", "threw"),
    ("undergo", "underwent"), ("undertake", "undertook"), ("wake", "woke"), ("wear", "wore"), ("win", "won"),
    ("withdraw", "withdrew"), ("write", "wrote"),
];
