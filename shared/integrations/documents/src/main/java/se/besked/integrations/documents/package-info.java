/**
 * Letters as tagged PDF/A and dates as calendar files.
 *
 * <p>Legal basis: accessible documents, lagen (2018:1937) om tillgänglighet till digital offentlig
 * service with EN 301 549 chapter 10; archivable format, RA-FS 2009:2.
 */
@NullMarked
package se.besked.integrations.documents;

import org.jspecify.annotations.NullMarked;
