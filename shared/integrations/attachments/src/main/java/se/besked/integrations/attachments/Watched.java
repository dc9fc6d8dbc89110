package se.besked.integrations.attachments;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** What a parser reads from; it stops when the budget is spent. */
final class Watched implements RandomAccessRead {
  private static final int OFTEN = 1024;

  private final RandomAccessRead source;
  private final Budget budget;
  private int reads;

  Watched(RandomAccessRead source, Budget budget) {
    this.source = source;
    this.budget = budget;
  }

  private void ask() throws IOException {
    if (++reads % OFTEN == 0) {
      budget.check();
    }
  }

  @Override
  public int read() throws IOException {
    ask();
    return source.read();
  }

  @Override
  public int read(byte[] b, int offset, int length) throws IOException {
    ask();
    return source.read(b, offset, length);
  }

  @Override
  public long getPosition() throws IOException {
    return source.getPosition();
  }

  @Override
  public void seek(long position) throws IOException {
    ask();
    source.seek(position);
  }

  @Override
  public long length() throws IOException {
    return source.length();
  }

  @Override
  public boolean isClosed() {
    return source.isClosed();
  }

  @Override
  public boolean isEOF() throws IOException {
    return source.isEOF();
  }

  @Override
  public RandomAccessReadView createView(long start, long length) throws IOException {
    return new RandomAccessReadView(this, start, length);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
