package io.milepost.app.config;

import io.milepost.app.config.table.ViewFolder;
import io.milepost.app.config.text.TextFile;
import io.milepost.app.config.yaml.Problem;
import io.milepost.model.Dataset;
import io.milepost.model.Nearest;
import io.milepost.model.TripDataset;
import io.milepost.model.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The datasets of a home: the built-in {@code trips}, and those that users declared in it. */
public final class Datasets {
  /** The dataset that is there without being declared. */
  public static final String BUILT_IN = "trips";

  private static final String SUFFIX = ".yaml";

  private final Path directory;

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
    files().forEach(file -> names.add(stem(file)));
    return names;
  }

  /** The dataset of that name as a list shows it. */
  public Listed listed(String name) {
    Declaration declaration = declaration(name);
    String declaredIn = name.equals(BUILT_IN) ? "built in" : declaration.file();
    return new Listed(name, declaredIn, declaration.problems().size());
  }

  /** The files in the home that declare a dataset, by name. */
  public List<Path> files() {
    return files(directory);
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
   * The dataset of trips of that name.
   *
   * @param doing what takes trips only, as in "'rejects retry' takes trips"
   * @throws UsageException when there is none, its declaration is wrong, or it is not of trips
   */
  public TripDataset getTrips(String name, String doing) {
    if (get(name) instanceof TripDataset trips) {
      return trips;
    }
    throw new UsageException(
        "%s takes datasets of trips only, and '%s' has tables of its own.".formatted(doing, name));
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
    return files().stream()
        .filter(file -> stem(file).equals(name))
        .findFirst()
        .map(this::read)
        .orElseThrow(() -> unknown(name));
  }

  /**
   * Reads a declaration from a file, and sees it beside the others in its folder and in the home.
   *
   * @throws UsageException when the file cannot be read
   */
  public Declaration read(Path file) {
    Declaration declaration = parse(file);
    Map<String, Declaration> all = new TreeMap<>(Map.of(BUILT_IN, builtIn()));
    files().forEach(other -> all.put(stem(other), parse(other)));
    files(file.toAbsolutePath().resolveSibling(""))
        .forEach(other -> all.put(stem(other), parse(other)));
    all.put(stem(file), declaration);
    return new Neighbours(all).judge(declaration);
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
