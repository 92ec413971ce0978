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

import java.util.ArrayList;
import java.util.List;

/** What is known of an upload. Guarded by its ledger. */
final class Upload {

    private final int number;
    private final PrivateContents.Key key;
    private final List<Integer> chunks = new ArrayList<>();
    private final List<Integer> changedChunks = new ArrayList<>();
    private boolean complete;

    Upload(int number, PrivateContents.Key key) {
        this.number = number;
        this.key = key;
    }

    int number() {
        return number;
    }

    PrivateContents.Key key() {
        return key;
    }

    void arrived(int chunk, boolean changed) {
        chunks.add(chunk);
        if (changed) {
            changedChunks.add(chunk);
        }
    }

    void completeIf(boolean value) {
        complete |= value;
    }

    boolean isComplete() {
        return complete;
    }

    boolean hasBegun() {
        return !chunks.isEmpty();
    }

    /** Chunks that came again and were not the same. */
    List<Integer> changedChunks() {
        return changedChunks;
    }

    ReceivedUpload readBy(List<String> tasks) {
        return new ReceivedUpload(number, key.user(), key.fileId(), chunks, complete, tasks);
    }
}
