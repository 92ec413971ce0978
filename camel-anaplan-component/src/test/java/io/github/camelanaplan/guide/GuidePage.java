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
package io.github.camelanaplan.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.camelanaplan.docs.Repository;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of the guide, for tests of what it says that messages say. */
record GuidePage(Path file) {

    static GuidePage named(String name) {
        return new GuidePage(Repository.ROOT.resolve("docs").resolve(name));
    }

    /** A failure says what the page says that it does. */
    void explains(Throwable failure, String words) throws IOException {
        assertThat(failure).hasStackTraceContaining(words);
        shows(words);
    }

    /** The page has these words, wherever its lines end. */
    void shows(String... words) throws IOException {
        assertThat(Files.readString(file).replaceAll("\\s+", " ")).contains(words);
    }
}
