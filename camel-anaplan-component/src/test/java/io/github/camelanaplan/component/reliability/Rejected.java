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
package io.github.camelanaplan.component.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

import io.github.camelanaplan.client.model.DumpHandle;
import io.github.camelanaplan.client.model.ReceivedContent;
import io.github.camelanaplan.client.model.TaskOutcome;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The rejected rows that an outcome has with it. */
final class Rejected {
    private Rejected() {}

    /** As CSV; empty where there are none, or they could not be fetched in time. */
    static Optional<String> of(TaskOutcome outcome) {
        return Optional.ofNullable(outcome.dump()).flatMap(DumpHandle::rows).map(Rejected::read);
    }

    private static String read(ReceivedContent rows) {
        try (InputStream content = rows.open()) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
