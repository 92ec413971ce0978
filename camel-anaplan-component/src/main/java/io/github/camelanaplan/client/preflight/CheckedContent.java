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
package io.github.camelanaplan.client.preflight;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import io.github.camelanaplan.client.transfer.Content;

/**
 * Content that was looked at.
 *
 * @param content the content, whole; it takes the place of what was given, which may be half read
 * @param misfits what does not fit; empty when all does, or when nothing could be compared
 */
public record CheckedContent(Content content, List<Misfit> misfits) implements Closeable {
    /** Copies the misfits. */
    public CheckedContent {
        misfits = List.copyOf(misfits);
    }

    /** Lets go of content that is not going to be read. */
    @Override
    public void close() throws IOException {
        if (content instanceof Closeable open) {
            open.close();
        }
    }
}
