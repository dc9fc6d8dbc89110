/** Staff and citizens who come by way of an identity provider. */
@NullMarked
package se.besked.platform.login.provider;

import org.jspecify.annotations.NullMarked;
