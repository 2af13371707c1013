//! A hash table from short words, packed into numbers, to the numbers of their forms.
//!
//! It answers the one question asked of every word of a text. Words of up to eight bytes, four in five of running text, have a
//! table of their own, whose slots are half the size of the others': together they stay in the cache of one core.

use crate::recognise::form::FormId;

/// Bytes of a word packed into numbers, zeros behind its end.
pub(crate) trait Packed: Copy + Default {
    fn equal(self, other: Self) -> bool;
    fn hash(self, seed: u64) -> u64;
}

impl Packed for u64 {
    #[inline]
    fn equal(self, other: Self) -> bool {
        self == other
    }

    #[inline]
    fn hash(self, seed: u64) -> u64 {
        fold(self ^ seed, ODD ^ seed.rotate_left(32))
    }
}

impl Packed for [u64; 3] {
    /// Number by number: compared as memory, in wider steps than it was just written in, the processor stalls.
    #[inline]
    fn equal(self, other: Self) -> bool {
        (self[0] ^ other[0]) | (self[1] ^ other[1]) | (self[2] ^ other[2]) == 0
    }

    #[inline]
    fn hash(self, seed: u64) -> u64 {
        fold(self[0] ^ seed, self[1] ^ self[2].rotate_left(29) ^ ODD ^ seed.rotate_left(32))
    }
}

const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Multiplies to twice the width and folds the halves: every bit of both numbers reaches every bit of the result.
#[inline]
fn fold(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    product as u64 ^ (product >> 64) as u64
}

/// Open addressing, at most two thirds full.
pub(crate) struct Table<K> {
    slots: Vec<(K, FormId)>,
    used: usize,
    seed: u64,
}

/// Slots at first: a short article has fewer forms than two thirds of that.
const FIRST_SIZE: usize = 1 << 10;

impl<K: Packed> Table<K> {
    pub(crate) fn new(seed: u64) -> Self {
        Self { slots: vec![(K::default(), FormId::NONE); FIRST_SIZE], used: 0, seed }
    }

    /// The form of a word, or the slot to put it into.
    #[inline]
    pub(crate) fn find(&self, key: K) -> Result<FormId, usize> {
        let mut at = key.hash(self.seed) as usize & (self.slots.len() - 1);
        loop {
            let (there, form) = self.slots[at];
            if there.equal(key) {
                return Ok(form);
            }
            if form == FormId::NONE {
                return Err(at);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// Puts a word into the slot that [`find`](Self::find) gave.
    pub(crate) fn insert(&mut self, slot: usize, key: K, form: FormId) -> FormId {
        self.slots[slot] = (key, form);
        self.used += 1;
        if self.used * 3 > self.slots.len() * 2 {
            let twice = vec![(K::default(), FormId::NONE); self.slots.len() * 2];
            for (key, form) in std::mem::replace(&mut self.slots, twice) {
                if form != FormId::NONE
                    && let Err(free) = self.find(key)
                {
                    self.slots[free] = (key, form);
                }
            }
        }
        form
    }
}
