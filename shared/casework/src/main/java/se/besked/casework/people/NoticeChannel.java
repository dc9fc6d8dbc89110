package se.besked.casework.people;

import java.util.Set;

/** How somebody wants notices. */
public enum NoticeChannel {
  EMAIL,
  SMS,
  BOTH;

  public Set<Channel> channels() {
    return switch (this) {
      case EMAIL -> Set.of(Channel.EMAIL);
      case SMS -> Set.of(Channel.SMS);
      case BOTH -> Set.of(Channel.EMAIL, Channel.SMS);
    };
  }
}
