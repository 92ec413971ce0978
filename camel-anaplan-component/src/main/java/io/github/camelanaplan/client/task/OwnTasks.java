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
package io.github.camelanaplan.client.task;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.github.camelanaplan.client.http.ServiceClock;

/**
 * The tasks that were started here lately, and so are not the one that a start without an answer has started; and the starts
 * that have not ended yet, any of which may have started what nobody knows of. Thread-safe.
 */
final class OwnTasks {
    /** Those of all clients of this JVM: the same object may be run through several. Ids of tasks are the only ones of their kind. */
    static final OwnTasks OF_THIS_JVM = new OwnTasks();

    /** A start that began before a task was known may still look for its own long after; twice as long as any does is enough. */
    private static final long REMEMBERED_NANOS = 2 * StartSettings.LATE.toNanos();

    /** More than the service lets a tenant start in that time, as it takes 600 calls a minute; a bound for the memory it takes. */
    static final int MOST = 100_000;

    /** With when it was known that they had been started, the latest last. */
    private final Map<String, Long> ids = new LinkedHashMap<>();

    private final Map<Object, Set<Starting>> starting = new HashMap<>();

    /** When a start of something last ended without knowing what it has started, the latest last. */
    private final Map<Object, Long> doubts = new LinkedHashMap<>();

    /** A start under way. */
    final class Starting implements AutoCloseable {
        private final Object what;
        private boolean alone;

        private Starting(Object what, boolean alone) {
            this.what = what;
            this.alone = alone;
        }

        /** The task that it has certainly started. */
        void started(String taskId) {
            synchronized (OwnTasks.this) {
                remember(taskId);
            }
        }

        /** Makes a task the one that it has started; false where that may be what another start has started. */
        boolean adopt(String taskId) {
            synchronized (OwnTasks.this) {
                return alone && starting.get(what).size() == 1 && remember(taskId);
            }
        }

        /** It ends without knowing what it has started: that may be what others see now, or those who come later. */
        void inDoubt() {
            synchronized (OwnTasks.this) {
                starting.get(what).forEach(other -> other.alone = false);
                doubts.remove(what);
                doubts.put(what, System.nanoTime());
                forgetOld(doubts);
            }
        }

        @Override
        public void close() {
            synchronized (OwnTasks.this) {
                starting.get(what).remove(this);
                starting.computeIfPresent(what, (key, left) -> left.isEmpty() ? null : left);
            }
        }
    }

    /** Begins a start, which must be closed. */
    synchronized Starting begin(Object what) {
        Starting begun = new Starting(what, !isDoubted(what));
        starting.computeIfAbsent(what, key -> new LinkedHashSet<>()).add(begun);
        return begun;
    }

    private boolean isDoubted(Object what) {
        Long since = doubts.get(what);
        return since != null && System.nanoTime() - since < StartSettings.LATE.toNanos();
    }

    synchronized boolean contains(String taskId) {
        return ids.containsKey(taskId);
    }

    /** How long before a moment it was known that a task had been started here; null when it was not. */
    synchronized Duration answeredBefore(String taskId, ServiceClock.Moment moment) {
        Long nanos = ids.get(taskId);
        return nanos == null ? null : moment.since(nanos);
    }

    private boolean remember(String taskId) {
        boolean isNew = ids.putIfAbsent(taskId, System.nanoTime()) == null;
        forgetOld(ids);
        return isNew;
    }

    /** By age in the first place: where thousands are started, one that is forgotten early could be taken for another's. */
    private static void forgetOld(Map<?, Long> map) {
        long now = System.nanoTime();
        Iterator<Long> oldest = map.values().iterator();
        while (oldest.hasNext() && (now - oldest.next() > REMEMBERED_NANOS || map.size() > MOST)) {
            oldest.remove();
        }
    }
}
