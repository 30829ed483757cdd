package io.milepost.app.infer;

import com.fasterxml.jackson.databind.node.TextNode;

/** Texts as YAML writes them. */
final class YamlScalar {
  private YamlScalar() {}

  /** Plain where it cannot be taken for anything else, and in double quotes otherwise. */
  static String of(String text) {
    boolean word = text.matches("[A-Za-z_][A-Za-z0-9_.-]*");
    boolean special = text.matches("(?i)true|false|null|yes|no|on|off|y|n");
    boolean pattern = text.matches("yyyy[yMd/.-]*");
    return word && !special || pattern ? text : TextNode.valueOf(text).toString();
  }
}
