/** What is kept about a person: handed out, rectified beside, and for how long. */
@NullMarked
package se.besked.casework.personaldata;

import org.jspecify.annotations.NullMarked;
