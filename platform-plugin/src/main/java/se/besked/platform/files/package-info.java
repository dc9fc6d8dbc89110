/** Files that people send along, and files that they take home. */
@NullMarked
package se.besked.platform.files;

import org.jspecify.annotations.NullMarked;
