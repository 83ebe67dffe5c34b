//! Pictures as functions from figures and ready words to a sentence, a picture and a list or table.
