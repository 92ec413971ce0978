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
package io.github.camelanaplan.client.transfer;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Who is the last to wait at each file. What has ended is forgotten. Thread-safe. */
public final class FileQueues {
    /**
     * Those of all components and Camel contexts of this JVM: they may sign in as one user, by different ways even, and upload
     * to one file. Users are not told apart, as that cannot be known: two of them seldom share a file, and do no more than wait.
     */
    public static final FileQueues OF_THIS_JVM = new FileQueues();

    private final Map<Object, CompletableFuture<?>> last = new ConcurrentHashMap<>();

    /** Joins the end of a queue; who was there before, null for nobody. */
    CompletableFuture<?> join(Object file, CompletableFuture<?> ended) {
        return last.put(file, ended);
    }

    /** Leaves the queue, unless somebody has joined since. */
    void leave(Object file, CompletableFuture<?> ended) {
        last.remove(file, ended);
    }
}
