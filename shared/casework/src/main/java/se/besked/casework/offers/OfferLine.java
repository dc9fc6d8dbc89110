package se.besked.casework.offers;

/**
 * An offer in a list of staff's.
 *
 * @param asked how many guardians' answers count
 * @param answered how many of those have answered
 */
public record OfferLine(PlaceOffer offer, String caseNumber, int asked, int answered) {}
