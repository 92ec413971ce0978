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

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.model.ReceivedContent;

import static org.assertj.core.api.Assertions.assertThat;

/** Content may lie in a file, which is open while it is read. */
class AnaplanContentStreamTest {
    private final AtomicInteger open = new AtomicInteger();

    private final ReceivedContent content = new ReceivedContent() {
        @Override
        public InputStream open() {
            open.incrementAndGet();
            return new FilterInputStream(new ByteArrayInputStream(new byte[] {1, 2, 3})) {
                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
        }

        @Override
        public int chunkCount() {
            return 1;
        }
    };

    @Test
    void whatWasReadInPartIsClosedBeforeItIsReadAgain() throws IOException {
        try (AnaplanContentStream stream = new AnaplanContentStream(content)) {
            assertThat(stream.read()).isEqualTo(1);

            stream.reset();

            assertThat(open).hasValue(0);
            assertThat(stream.readAllBytes()).containsExactly(1, 2, 3);
        }
        assertThat(open).hasValue(0);
    }
}
