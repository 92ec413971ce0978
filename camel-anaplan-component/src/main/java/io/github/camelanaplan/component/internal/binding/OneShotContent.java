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
package io.github.camelanaplan.component.internal.binding;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.OptionalLong;

import io.github.camelanaplan.client.transfer.Content;

/**
 * Content of a body that can be read only once, and that is not taken for content again afterwards.
 *
 * @param body    the stream or iterator that holds it
 * @param content the bytes of it
 * @param once    remembers what was read
 */
record OneShotContent(Object body, Content content, ReadOnce once) implements Content {
    OneShotContent {
        once.requireUnread(body);
    }

    @Override
    public OptionalLong length() {
        return content.length();
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    /** An empty body is no one's remains: some are shared by all, such as the iterator of an empty list. */
    @Override
    public InputStream open() throws IOException {
        once.begin(body);
        PushbackInputStream in = new PushbackInputStream(content.open());
        try {
            int first = in.read();
            if (first < 0) {
                once.wasEmpty(body);
            } else {
                in.unread(first);
            }
            return in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
