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

import java.io.Closeable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.model.TaskOutcome;

/**
 * Waits for tasks that nobody else waits for, so that what they read is not changed before they have ended. Holds no thread.
 * Thread-safe.
 */
public final class TaskEnds implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(TaskEnds.class);

    private final TaskWatcher watcher;
    private final TaskStarter starter;
    private final Set<StartSearch> searches = ConcurrentHashMap.newKeySet();

    public TaskEnds(TaskWatcher watcher, TaskStarter starter) {
        this.watcher = watcher;
        this.starter = starter;
    }

    /**
     * Ends, always well, when all have ended, or the service can no longer tell; or else when this and the watcher are
     * closed, with those that may still run.
     */
    public CompletableFuture<List<LeftTask>> await(List<LeftTask> tasks) {
        List<CompletableFuture<List<LeftTask>>> ends =
                tasks.stream().map(this::end).toList();
        return CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
                .thenApply(
                        all -> ends.stream().flatMap(end -> end.join().stream()).toList());
    }

    private CompletableFuture<List<LeftTask>> end(LeftTask left) {
        return left instanceof LeftStart start ? end(start) : end((RunningTask) left);
    }

    private CompletableFuture<List<LeftTask>> end(LeftStart start) {
        if (watcher.isClosed()) {
            return CompletableFuture.completedFuture(List.of(start));
        }
        StartSearch search = new StartSearch(start, starter.doubt(), watcher::turns);
        searches.add(search);
        CompletableFuture<List<LeftTask>> found =
                search.begin().whenComplete((tasks, failure) -> searches.remove(search));
        if (watcher.isClosed()) {
            search.giveUp();
        }
        return found.thenCompose(
                tasks -> tasks.contains(start) ? CompletableFuture.completedFuture(tasks) : await(tasks));
    }

    private CompletableFuture<List<LeftTask>> end(RunningTask task) {
        TaskOutcome known = task.known();
        if (watcher.isClosed()) {
            return CompletableFuture.completedFuture(List.of(task));
        }
        LOG.info(
                "{} is not waited for; others wait for the files that it reads until its task {} has ended",
                known.title(),
                known.task().taskId());
        return watcher.awaitUnseen(known, task.settings())
                .handle((ended, failure) -> left(task, ended, failure))
                .toCompletableFuture();
    }

    private List<LeftTask> left(RunningTask task, TaskOutcome ended, Throwable failure) {
        if (failure == null) {
            LOG.info("{}", OutcomeLine.of(ended));
            return List.of();
        }
        if (watcher.isClosed()) {
            return List.of(task);
        }
        LOG.warn(
                "{}; others get at the files that it reads",
                failure instanceof CompletionException ? failure.getCause().getMessage() : failure.getMessage());
        return List.of();
    }

    /** Leaves the starts in doubt as they are, after the watcher was closed. */
    @Override
    public void close() {
        searches.forEach(StartSearch::giveUp);
    }
}
