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

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelanaplan.client.task.LeftTask;

/**
 * Who is the last to wait at each file, and what those have left there who stopped while their tasks went on. What has ended
 * is forgotten. Thread-safe.
 */
public final class FileQueues {
    /**
     * Those of all components and Camel contexts of this JVM: they may sign in as one user, by different ways even, and upload
     * to one file. Users are not told apart, as that cannot be known: two of them seldom share a file, and do no more than wait.
     */
    public static final FileQueues OF_THIS_JVM = new FileQueues();

    private final Map<Object, CompletableFuture<List<LeftTask>>> last = new ConcurrentHashMap<>();
    private final OneByOne endings = new OneByOne();

    /** Joins the end of a queue; who was there before, null for nobody. */
    CompletableFuture<List<LeftTask>> join(Object file, CompletableFuture<List<LeftTask>> ended) {
        return last.put(file, ended);
    }

    /** Ends a turn, and leaves the queue unless somebody has joined since, or tasks are left for whoever comes next. */
    void end(Object file, CompletableFuture<List<LeftTask>> ended, List<LeftTask> left) {
        if (left.isEmpty()) {
            last.remove(file, ended);
        }
        // Those behind who have given up end in the same moment, where a component stops: there is no stack for
        // thousands
        endings.run(() -> ended.complete(left));
    }

    /** At how many files somebody waits or something is left. */
    int size() {
        return last.size();
    }
}
