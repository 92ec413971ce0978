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

import java.io.Closeable;
import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Content that nobody reads any more. */
public final class ReadContent {
    private static final Logger LOG = LoggerFactory.getLogger(ReadContent.class);

    private ReadContent() {}

    /**
     * Closes it. That this fails is a warning: the bytes are with the service by then, or there is an error that says more,
     * and a route that repeats failed exchanges would move all of them once again.
     */
    public static void close(Closeable content) {
        try {
            content.close();
        } catch (IOException | RuntimeException e) {
            LOG.warn("Content that was read could not be closed, which changes nothing of its upload", e);
        }
    }
}
