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
package io.github.camelanaplan.simulator.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** The files of a model as one user sees them. Used by one thread at a time; the engine closes every stream it gets. */
public interface UserFiles {
    /**
     * Opens what an import reads.
     *
     * @return the user's own content, else the default content; empty when there is neither
     * @throws IOException when there is content that cannot be read, for instance because it was never marked
     *     complete; the import then fails with this exception's message
     */
    Optional<InputStream> open(String fileId) throws IOException;

    /** Starts to replace the user's own content of a file, here the output of an export. */
    OutputStream replace(String fileId) throws IOException;

    /**
     * Starts the dump of an import in one layout; called at most once for each per run of it, and only when there is a
     * row to write.
     */
    OutputStream dump(String importId, DumpLayout layout) throws IOException;
}
