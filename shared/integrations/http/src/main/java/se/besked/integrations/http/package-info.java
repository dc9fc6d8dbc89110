/** How suppliers are called over HTTP. */
@NullMarked
package se.besked.integrations.http;

import org.jspecify.annotations.NullMarked;
