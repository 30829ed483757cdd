package io.milepost.app.load;

import io.milepost.app.landing.LandedFile;
import io.milepost.model.Load;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is landed of a dataset.
 *
 * @param byLoad by the load that it arrived for
 * @param byContent by the hash of its content, as the ledger has it
 */
record LandedContent(Map<Long, LandedFile> byLoad, Map<String, LandedFile> byContent) {

  /**
   * @param loads all of the dataset, of any state
   */
  static LandedContent of(List<Load> loads, List<LandedFile> files) {
    LandedContent landed = new LandedContent(new HashMap<>(), new HashMap<>());
    files.forEach(file -> landed.byLoad.put(file.loadId(), file));
    for (Load load : loads) {
      LandedFile file = landed.byLoad.get(load.loadId());
      if (file != null && load.contentHash() != null) {
        landed.byContent.put(load.contentHash(), file);
      }
    }
    return landed;
  }

  /** The file of a load; another of the same content when that of its own is not kept. */
  Optional<LandedFile> find(Load load) {
    LandedFile own = byLoad.get(load.loadId());
    return own != null || load.contentHash() == null
        ? Optional.ofNullable(own)
        : Optional.ofNullable(byContent.get(load.contentHash()));
  }
}
