package se.besked.casework.review;

import java.io.Serializable;

/**
 * What one member of staff has done in a period, for the regular review.
 *
 * @param protectedCases protected cases they have opened
 * @param cases all cases they have opened
 * @param othersCases those of them that somebody else, or nobody, handles
 * @param outsideHours cases opened on a Saturday or Sunday, or before six or after eight at night
 * @param refused tries that were refused
 * @param standsOut opened many more of others' cases than colleagues do
 */
public record StaffFigures(
    String staff,
    int protectedCases,
    int cases,
    int othersCases,
    int outsideHours,
    int refused,
    boolean standsOut)
    implements Serializable {}
