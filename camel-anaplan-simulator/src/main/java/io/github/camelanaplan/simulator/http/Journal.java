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
package io.github.camelanaplan.simulator.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Notes requests as they arrive; of very many, the latest. Thread-safe. */
final class Journal {

    /** A simulator that runs for weeks must not fill the heap with what was asked. */
    private static final int MAX_ENTRIES = 100_000;

    private final Deque<JournalEntry> entries = new ArrayDeque<>();

    synchronized void add(JournalEntry entry) {
        if (entries.size() == MAX_ENTRIES) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    synchronized List<ReceivedRequest> snapshot() {
        return entries.stream().map(JournalEntry::snapshot).toList();
    }

    synchronized void clear() {
        entries.clear();
    }
}
