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
package io.github.camelanaplan.simulator.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.camelanaplan.simulator.engine.DumpLayout;
import io.github.camelanaplan.simulator.files.Chunk;

/**
 * The rejected rows of a model's imports: per user and import, of the latest task that rejected any, until a clean
 * run or 48 hours after the last access. Thread-safe.
 */
public final class DumpShelf {

    private static final Duration KEPT = Duration.ofHours(48);

    private record Key(String user, String importId) {}

    private record Dump(String taskId, Map<DumpLayout, List<Chunk>> layouts, Instant lastAccess) {
        void discard() {
            layouts.values().stream().flatMap(List::stream).forEach(Chunk::discard);
        }
    }

    private final Map<Key, Dump> dumps = new HashMap<>();
    private final Clock clock;

    /**
     * An empty shelf.
     *
     * @param clock by which dumps expire
     */
    public DumpShelf(Clock clock) {
        this.clock = clock;
    }

    /**
     * The dump of one import in one task.
     *
     * @param user the e-mail address of who asks
     * @param importId the import
     * @param taskId the task that ran it, alone or in a process
     * @param layout how it is to be written
     * @return its chunks; empty when there is none, it is gone, or another user's
     */
    public synchronized Optional<List<Chunk>> find(String user, String importId, String taskId, DumpLayout layout) {
        Key key = new Key(user, importId);
        Dump dump = dumps.get(key);
        if (dump == null || !dump.taskId().equals(taskId)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (!dump.lastAccess().plus(KEPT).isAfter(now)) {
            remove(user, importId);
            return Optional.empty();
        }
        dumps.put(key, new Dump(taskId, dump.layouts(), now));
        return Optional.of(dump.layouts().get(layout));
    }

    synchronized void put(String user, String importId, String taskId, Map<DumpLayout, List<Chunk>> layouts) {
        remove(user, importId);
        dumps.put(new Key(user, importId), new Dump(taskId, layouts, clock.instant()));
    }

    synchronized void remove(String user, String importId) {
        Dump gone = dumps.remove(new Key(user, importId));
        if (gone != null) {
            gone.discard();
        }
    }

    /** Removes all dumps. */
    public synchronized void clear() {
        dumps.values().forEach(Dump::discard);
        dumps.clear();
    }
}
