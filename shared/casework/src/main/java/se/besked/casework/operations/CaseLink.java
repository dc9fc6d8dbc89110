package se.besked.casework.operations;

import java.io.Serializable;
import se.besked.casework.ids.CaseId;

/** The case that something is about, for those who may read it. */
public record CaseLink(CaseId id, String number) implements Serializable {}
