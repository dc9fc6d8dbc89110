package se.besked.platform.security;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session of one request. No other request can find it. */
final class PassingSession implements HttpSession {
  private final ServletContext context;
  private final String id = UUID.randomUUID().toString();
  private final long began;
  private final Map<String, Object> attributes = Collections.synchronizedMap(new LinkedHashMap<>());
  private int maxInactiveInterval = 60;
  private boolean over;

  /**
   * @param began milliseconds since 1970
   */
  PassingSession(ServletContext context, long began) {
    this.context = context;
    this.began = began;
  }

  boolean isOver() {
    return over;
  }

  @Override
  public long getCreationTime() {
    return began;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public long getLastAccessedTime() {
    return began;
  }

  @Override
  public ServletContext getServletContext() {
    return context;
  }

  @Override
  public void setMaxInactiveInterval(int interval) {
    maxInactiveInterval = interval;
  }

  @Override
  public int getMaxInactiveInterval() {
    return maxInactiveInterval;
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    return Collections.enumeration(attributes.keySet().stream().toList());
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }

  @Override
  public void invalidate() {
    over = true;
    attributes.clear();
  }

  @Override
  public boolean isNew() {
    return true;
  }
}
