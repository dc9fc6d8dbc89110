package se.besked.platform.municipality;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML without surprises: a key stands once, {@code no} is a word and not false, a date is a text,
 * {@code 010} is not eight, and no classes are made.
 */
final class StrictYaml {
  private StrictYaml() {}

  static Yaml reader() {
    var loading = new LoaderOptions();
    loading.setAllowDuplicateKeys(false);
    loading.setMaxAliasesForCollections(0);
    loading.setNestingDepthLimit(20);
    var dumping = new DumperOptions();
    return new Yaml(
        new SafeConstructor(loading), new Representer(dumping), dumping, loading, new FewTypes());
  }

  private static final class FewTypes extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
      addImplicitResolver(Tag.INT, Pattern.compile("-?(0|[1-9][0-9]*)"), "-0123456789");
      addImplicitResolver(Tag.NULL, Pattern.compile("~|null| "), "~n\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
