package se.besked.schooltransport;

/** Why transport may be needed (skollagen 9 kap. 15 b § and 10 kap. 32 §, first stycket). */
public enum Ground {
  DISTANCE,
  TRAFFIC,
  DISABILITY,
  OTHER
}
