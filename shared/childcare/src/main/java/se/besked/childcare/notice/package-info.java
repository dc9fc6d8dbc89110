/** Giving a place up: the notice period and its last day. */
@NullMarked
package se.besked.childcare.notice;

import org.jspecify.annotations.NullMarked;
