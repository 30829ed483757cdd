package io.milepost.app.config;

import io.milepost.app.config.table.ViewFolder;
import io.milepost.app.config.text.TextFile;
import io.milepost.app.config.yaml.Problem;
import io.milepost.model.Dataset;
import io.milepost.model.Nearest;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The datasets of a home: the built-in {@code trips}, and those that users declared in it, as they
 * are when they are first asked for. Not thread-safe.
 */
public final class Datasets {
  /** The dataset that is there without being declared. */
  public static final String BUILT_IN = "trips";

  private static final String SUFFIX = ".yaml";

  private final Path directory;

  /** Declarations of the home, and of other folders looked at, by the datasets' names. */
  private final Map<Path, Map<String, Declaration>> folders = new HashMap<>();

  /**
   * A dataset in a list.
   *
   * @param declaredIn its file, or {@code built in}
   * @param problems how many problems its declaration has
   */
  public record Listed(String name, String declaredIn, int problems) {}

  public Datasets(Home home) {
    directory = home.datasetsDirectory();
  }

  /** The names of all declared datasets, right or wrong, the built-in one first. */
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(BUILT_IN));
    files(directory).forEach(file -> names.add(stem(file)));
    return names;
  }

  /** The dataset of that name as a list shows it. */
  public Listed listed(String name) {
    Declaration declaration = declaration(name);
    String declaredIn = name.equals(BUILT_IN) ? "built in" : declaration.file();
    return new Listed(name, declaredIn, declaration.problems().size());
  }

  private static List<Path> files(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The dataset of that name.
   *
   * @throws UsageException when there is none, or its declaration is wrong
   */
  public Dataset get(String name) {
    return declaration(name).getDataset();
  }

  /**
   * The declaration of that name, right or wrong.
   *
   * @throws UsageException when there is none
   */
  public Declaration declaration(String name) {
    if (name.equals(BUILT_IN)) {
      return builtIn();
    }
    Declaration declaration = folder(directory).get(name);
    if (declaration == null) {
      throw unknown(name);
    }
    return new Neighbours(beside(directory)).judge(declaration);
  }

  /** All declarations in the home, right or wrong, by name. */
  public List<Declaration> all() {
    Neighbours neighbours = new Neighbours(beside(directory));
    return folder(directory).values().stream().map(neighbours::judge).toList();
  }

  /**
   * Reads a declaration from a file, and sees it beside the others in its folder and in the home.
   *
   * @throws UsageException when the file cannot be read
   */
  public Declaration read(Path file) {
    Declaration declaration = parse(file);
    Map<String, Declaration> all = beside(file.toAbsolutePath().resolveSibling(""));
    all.put(stem(file), declaration);
    return new Neighbours(all).judge(declaration);
  }

  /** What a declaration in a folder is seen beside. */
  private Map<String, Declaration> beside(Path folder) {
    Map<String, Declaration> all = new TreeMap<>(Map.of(BUILT_IN, builtIn()));
    all.putAll(folder(directory));
    all.putAll(folder(folder));
    return all;
  }

  private Map<String, Declaration> folder(Path folder) {
    return folders.computeIfAbsent(folder.toAbsolutePath().normalize(), any -> parseAll(folder));
  }

  /** One that cannot be read is no reason for the others not to be seen. */
  private static Map<String, Declaration> parseAll(Path folder) {
    Map<String, Declaration> all = new LinkedHashMap<>();
    for (Path file : files(folder)) {
      try {
        all.put(stem(file), parse(file));
      } catch (UsageException e) {
        all.put(
            stem(file), Declaration.unreadable(file.toString(), String.valueOf(e.getMessage())));
      }
    }
    return all;
  }

  private static Declaration parse(Path file) {
    String yaml = TextFile.read(file, "the declaration of a dataset");
    Declaration declaration = DatasetParser.parse(file.toString(), yaml, ViewFolder.of(file));
    return declaration.dataset() == null ? declaration : namedAsItsFile(file, declaration);
  }

  /** One name for both, so that {@code --dataset} finds what {@code datasets list} shows. */
  private static Declaration namedAsItsFile(Path file, Declaration declaration) {
    String name = declaration.getDataset().name();
    if (name.equals(stem(file)) && !name.equals(BUILT_IN)) {
      return declaration;
    }
    String message =
        name.equals(BUILT_IN)
            ? "The name '%s' is taken by the built-in dataset; choose another.".formatted(name)
            : "A dataset is named as its file: call the file '%s%s', or the dataset '%s'."
                .formatted(name, SUFFIX, stem(file));
    return declaration.with(List.of(new Problem(file.toString(), 1, 1, message)));
  }

  private UsageException unknown(String name) {
    String hint =
        name.endsWith(SUFFIX)
            ? "Expected a dataset's name; copy the file into '%s' and give its name without '%s'."
                .formatted(directory, SUFFIX)
            : "Declare it in '%s'. %s"
                .formatted(directory.resolve(name + SUFFIX), Nearest.hint(name, names()));
    return new UsageException("There is no dataset '%s'. %s".formatted(name, hint));
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  private static Declaration builtIn() {
    String file = BUILT_IN + SUFFIX;
    return DatasetParser.parse(file, resource("datasets/trips.yaml"), ViewFolder.of(Path.of(file)));
  }

  /** The JSON Schema (draft 2020-12) of declarations. */
  public static String schema() {
    return resource("datasets.schema.json");
  }

  private static String resource(String name) {
    try (InputStream text = Datasets.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
