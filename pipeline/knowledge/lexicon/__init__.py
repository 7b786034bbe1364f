"""The event lexicon: which words report which events, and where their roles stand.

A sense is one row of a CSV file in this folder. The columns:

lemma     head word in dictionary form ("take"); for several words the head first, the rest in `frame`
pos       verb, noun or adj
frame     conditions that must all hold, separated by blanks; empty = the plain word
type      PLOVER type, OTHER, or `-` for "these words are no event" (heart attack)
mode      PLOVER mode or a finer word (assassinate, bombing, arrest, abduct, airstrike, …)
cameo     CAMEO code, where known
acled     ACLED sub-event type, where known
actor     where the actor stands: `subject` (default when empty), or slots as below
target    where the target stands: slots joined by `|`, first that is filled wins
example   a sentence in our own words; the sense's test

Slots: subject, object, object2 (indirect), by, of, with, against, on, to, from, … (any preposition), poss
(possessive), compound (noun modifier: "police raid"), xsubject (subject of the complement clause), none.

Conditions of a frame (X is a lemma, alternatives joined by `|`, or a word class `@class` of classes.csv):
    +off            has the particle "off"
    object          has a direct object                 object=X   whose head is X
    -object         has no direct object
    subject=X       the subject's head is X
    with            has a prepositional phrase          with=X     whose object's head is X
    passive         stands in the passive
    to              has an infinitive complement        to=X       whose head is X
    that            has a finite complement clause
    mod=X           a noun's modifier (compound or adjective) is X
    -mod=X          … is not X
A sense with more conditions is tried before one with fewer.
"""
