/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.simulator.files;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The private contents of one model's files: each kept until 48 hours after its last access. Not thread-safe. */
final class PrivateContents {

    private static final Duration KEPT = Duration.ofHours(48);

    /** Whose content of which file. */
    record Key(String user, String fileId) {}

    private final Clock clock;
    private final Map<Key, PrivateContent> contents = new HashMap<>();

    /** Like the service, file lists go on to show the number of chunks of a content that is gone. */
    private final Map<Key, Integer> staleCounts = new HashMap<>();

    PrivateContents(Clock clock) {
        this.clock = clock;
    }

    /** The content, whose 48 hours begin anew. */
    Optional<PrivateContent> find(Key key) {
        Optional<PrivateContent> found = peek(key);
        found.ifPresent(content -> content.touch(clock.instant()));
        return found;
    }

    /** The content, without counting as an access. */
    Optional<PrivateContent> peek(Key key) {
        return Optional.ofNullable(contents.get(key)).filter(this::isFresh);
    }

    /** The number of chunks that there were before the content was removed; empty when there never was one. */
    OptionalInt staleCount(Key key) {
        Integer count = Optional.ofNullable(contents.get(key))
                .map(PrivateContents::count)
                .orElse(staleCounts.get(key));
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** Begins an upload in place of what there is; a number of -1 means that it is not known, 0 that nothing comes. */
    void announce(Key key, int chunkCount) {
        remove(key);
        staleCounts.remove(key);
        if (chunkCount != 0) {
            add(key, PrivateContent.announced(chunkCount, clock.instant()));
        }
    }

    /** The content, begun without an announcement unless there is one. */
    PrivateContent findOrBegin(Key key) {
        return find(key).orElseGet(() -> add(key, PrivateContent.unannounced(clock.instant())));
    }

    /** Puts a whole content in place of what there is. */
    void replace(Key key, List<Chunk> chunks) {
        add(key, PrivateContent.of(chunks, clock.instant()));
    }

    void remove(Key key) {
        PrivateContent gone = contents.remove(key);
        if (gone != null) {
            staleCounts.put(key, count(gone));
            gone.discard();
        }
    }

    void removeAll() {
        List.copyOf(contents.keySet()).forEach(this::remove);
    }

    private PrivateContent add(Key key, PrivateContent content) {
        removeExpired();
        remove(key);
        contents.put(key, content);
        return content;
    }

    // only now and then, but soon enough for the disk: something new comes
    private void removeExpired() {
        List.copyOf(contents.keySet()).stream()
                .filter(key -> !isFresh(contents.get(key)))
                .forEach(this::remove);
    }

    private boolean isFresh(PrivateContent content) {
        return content.lastAccess().plus(KEPT).isAfter(clock.instant());
    }

    private static int count(PrivateContent content) {
        return content.listedChunks().size();
    }
}
