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
package io.github.camelanaplan.client.lookup;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.github.camelanaplan.client.internal.api.ModelCalls;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ProcessSteps;
import io.github.camelanaplan.client.model.SourceLayout;

/** Knows how imports read their files, and what a process runs. Remembers for a while. Thread-safe. */
public final class ImportSources {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final ModelCalls calls;
    private final Map<Key, Known<SourceLayout>> layouts = new ConcurrentHashMap<>();
    private final Map<Key, Known<ProcessSteps>> steps = new ConcurrentHashMap<>();

    public ImportSources(ModelCalls calls) {
        this.calls = calls;
    }

    /** How an import reads its file, as far as it is remembered. */
    public Optional<SourceLayout> remembered(ModelRef model, String importId) {
        return fresh(layouts.get(new Key(model, importId))).map(Known::value);
    }

    /** How an import reads its file, asked for now. Nothing is in it when it reads none, or when the service does not say. */
    public SourceLayout read(ModelRef model, String importId) {
        SourceLayout layout = calls.importSource(model, importId);
        layouts.put(new Key(model, importId), new Known<>(layout, System.nanoTime()));
        return layout;
    }

    /** What a process runs, as far as it moves content. */
    public ProcessSteps stepsOf(ModelRef model, String processId) {
        Key key = new Key(model, processId);
        return fresh(steps.get(key)).map(Known::value).orElseGet(() -> {
            ProcessSteps read = calls.stepsOf(model, processId);
            steps.put(key, new Known<>(read, System.nanoTime()));
            return read;
        });
    }

    /** Forgets what was read. */
    public void forget() {
        layouts.clear();
        steps.clear();
    }

    private static <T> Optional<Known<T>> fresh(Known<T> known) {
        return Optional.ofNullable(known).filter(answer -> System.nanoTime() - answer.at() < GOOD_FOR.toNanos());
    }

    private record Key(ModelRef model, String objectId) {}

    /** What was answered, and when by the clock of this machine. */
    private record Known<T>(T value, long at) {}
}
