/**
 * Ports to notices: e-mail and text messages that say that something has happened, never what.
 * Legal basis: confidentiality under offentlighets- och sekretesslagen (2009:400) chapter 23 and
 * 22, and article 32 of the General Data Protection Regulation.
 */
@NullMarked
package se.besked.kernel.notices;

import org.jspecify.annotations.NullMarked;
