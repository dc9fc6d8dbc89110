/** Logins and the orders of electronic identification behind them. */
@NullMarked
package se.besked.casework.login;

import org.jspecify.annotations.NullMarked;
