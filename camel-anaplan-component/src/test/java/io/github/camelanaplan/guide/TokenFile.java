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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.camelanaplan.client.auth.supplied.AccessToken;
import io.github.camelanaplan.client.auth.supplied.AccessTokenSupplier;

// tag::supplier[]
/** The token that another process writes to a file, and replaces before it ends. */
public final class TokenFile implements AccessTokenSupplier {
    private Path file;

    public void setFile(String file) {
        this.file = Path.of(file);
    }

    @Override
    public AccessToken get() {
        try {
            return new AccessToken(Files.readString(file).strip(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
// end::supplier[]
