package se.besked.casework.people;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person has said of how to reach them.
 *
 * @param chosen how they want notices; absent until they say
 * @param language of notices, {@code "sv"} or {@code "en"}
 * @param languageChosen whether they said so themselves, rather than applied in it
 */
public record ContactDetails(
    Optional<Address> email,
    Optional<Address> phone,
    Optional<NoticeChannel> chosen,
    String language,
    boolean languageChosen) {

  /** Where an address comes from. */
  public enum Source {
    /** It was given with an application. */
    APPLICATION,
    /** It was given, and proved, on Min sida. */
    MY_PAGE
  }

  /**
   * An address as it is kept.
   *
   * @param value as it was given; only a proved number is sure to be one
   * @param verifiedAt when a code that was sent there came back
   * @param failedAt when a notice was last refused there
   */
  public record Address(
      Channel channel,
      String value,
      Source source,
      Instant givenAt,
      @Nullable Instant verifiedAt,
      @Nullable Instant failedAt)
      implements Serializable {
    public boolean verified() {
      return verifiedAt != null;
    }

    /** As people read it. */
    public String written() {
      return ContactAddress.read(channel, value).map(ContactAddress::written).orElse(value);
    }

    /** Masked, since addresses do not belong in logs. */
    @Override
    public String toString() {
      return "Address[" + channel + ", verified=" + verified() + "]";
    }
  }

  public Optional<Address> address(Channel channel) {
    return switch (channel) {
      case EMAIL -> email;
      case SMS -> phone;
    };
  }

  public Optional<Address> verified(Channel channel) {
    return address(channel).filter(Address::verified);
  }

  /** The choice, or e-mail until one is made. */
  public NoticeChannel channel() {
    return chosen.orElse(NoticeChannel.EMAIL);
  }

  /**
   * Where notices go by the person's own word: to the proved addresses of the chosen channels, or
   * to whichever is proved when none of those is. Empty when nothing is proved.
   */
  public List<Address> proved() {
    var wanted = proved(channel());
    return wanted.isEmpty() ? proved(NoticeChannel.BOTH) : wanted;
  }

  private List<Address> proved(NoticeChannel by) {
    return Arrays.stream(Channel.values())
        .filter(by.channels()::contains)
        .flatMap(channel -> verified(channel).stream())
        .toList();
  }
}
