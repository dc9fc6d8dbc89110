package se.besked.integrations.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * What is written of a picture: in so many pieces at most, not more than was sent, and for as long
 * as the budget lasts.
 */
final class BoundedOutput {
  /** A profile that is folded anew, or a direction, can be a little longer than it was. */
  private static final long LONGER = 64 * 1024;

  private final WritableByteChannel out;
  private final Budget budget;
  private long left;
  private int piecesLeft;

  BoundedOutput(WritableByteChannel out, Budget budget, long sent, int pieces) {
    this.out = out;
    this.budget = budget;
    this.left = sent + LONGER;
    this.piecesLeft = pieces;
  }

  /** Called for every piece that is read, whether it is kept or not. */
  void piece() throws Budget.Spent {
    if (--piecesLeft < 0) {
      throw new Budget.Spent("too many pieces");
    }
    budget.check();
  }

  void write(ByteBuffer bytes) throws IOException {
    budget.check();
    left -= bytes.remaining();
    if (left < 0) {
      throw new Budget.Spent("becomes more than it was");
    }
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
