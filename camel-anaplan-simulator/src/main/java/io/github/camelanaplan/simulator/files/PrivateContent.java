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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What one user uploaded to, or exported into, one file. Not thread-safe. */
final class PrivateContent {

    private enum Mode {
        /** The number of chunks is known and all of them are listed, arrived or not. */
        COUNTED,
        /** Waits to be marked complete. */
        OPEN,
        /** Chunks came without any announcement. */
        UNANNOUNCED
    }

    private final NavigableMap<Integer, Chunk> chunks = new TreeMap<>();
    private Mode mode;
    private int count;
    private Instant lastAccess;

    private PrivateContent(Mode mode, int count, Instant now) {
        this.mode = mode;
        this.count = count;
        this.lastAccess = now;
    }

    /** A content of a number of chunks, which is -1 when the number is not known. */
    static PrivateContent announced(int count, Instant now) {
        return count < 0 ? new PrivateContent(Mode.OPEN, 0, now) : new PrivateContent(Mode.COUNTED, count, now);
    }

    static PrivateContent unannounced(Instant now) {
        return new PrivateContent(Mode.UNANNOUNCED, 0, now);
    }

    static PrivateContent of(List<Chunk> chunks, Instant now) {
        PrivateContent content = new PrivateContent(Mode.COUNTED, chunks.size(), now);
        for (int i = 0; i < chunks.size(); i++) {
            content.chunks.put(i, chunks.get(i));
        }
        return content;
    }

    boolean accepts(int index) {
        return mode != Mode.COUNTED || index < count;
    }

    void put(int index, Chunk chunk) {
        Chunk replaced = chunks.put(index, chunk);
        if (replaced != null) {
            replaced.discard();
        }
    }

    void markComplete() {
        if (mode != Mode.COUNTED) {
            mode = Mode.COUNTED;
            count = chunks.isEmpty() ? 0 : chunks.lastKey() + 1;
        }
    }

    /** Whether a task may read it: everything announced is there, without gaps. */
    boolean isComplete() {
        return switch (mode) {
            case OPEN -> false;
            case COUNTED -> chunks.size() == count && isWithoutGaps();
            case UNANNOUNCED -> isWithoutGaps();
        };
    }

    private boolean isWithoutGaps() {
        return chunks.isEmpty() || chunks.lastKey() == chunks.size() - 1;
    }

    List<Integer> listedChunks() {
        return mode == Mode.COUNTED ? IntStream.range(0, count).boxed().toList() : new ArrayList<>(chunks.keySet());
    }

    Optional<Chunk> chunk(int index) {
        return Optional.ofNullable(chunks.get(index));
    }

    /** The chunks that have arrived, in order. */
    List<Chunk> arrivedChunks() {
        return List.copyOf(chunks.values());
    }

    Instant lastAccess() {
        return lastAccess;
    }

    void touch(Instant now) {
        lastAccess = now;
    }

    void discard() {
        chunks.values().forEach(Chunk::discard);
    }
}
