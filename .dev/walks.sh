# shellcheck shell=bash
# The book of visits, for whoever runs all tests: sourced, in the project's folder.
#
#   open_walks    before the first test, so that nothing of an earlier run counts
#   close_walks   after the last: fails, and says which, when a surface was visited by no walk
#
# A run that leaves tests out must not close the book; it leaves surfaces out.

WALKS=platform-plugin/target/walks

open_walks() {
  rm -rf "$WALKS"
}

close_walks() {
  java -cp platform-plugin/target/test-classes se.besked.platform.guard.book.ClosedBook "$WALKS"
}
