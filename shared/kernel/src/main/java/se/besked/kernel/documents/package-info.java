/**
 * Ports to what is printed and handed over: letters as accessible, archivable PDF, and calendar
 * files.
 */
@NullMarked
package se.besked.kernel.documents;

import org.jspecify.annotations.NullMarked;
