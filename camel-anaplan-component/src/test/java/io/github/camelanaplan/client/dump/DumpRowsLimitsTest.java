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
package io.github.camelanaplan.client.dump;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.DumpRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rows that are very long, and rows that cannot be read. */
class DumpRowsLimitsTest {
    private static final String HEADER = "\"_Status_\",\"Name\",\"_Line_\",\"_Error_1_\"\n";
    private static final String ROW = "\"E\",\"a\",\"2\",\"bad\"\n";

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void cellOfFortyMegabytesIsRead() throws Exception {
        String cell = "x".repeat(40_000_000);

        try (DumpRows rows = DumpRows.read(csv(HEADER + "\"E\",\"" + cell + "\",\"2\",\"Invalid parent\"\n"))) {
            DumpRow row = rows.next();

            assertThat(row.line()).isEqualTo(2);
            assertThat(row.errors()).containsExactly("Invalid parent");
            // Not compared by an assertion, which would print both
            assertThat(row.columns().get("Name").equals(cell)).isTrue();
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Test
    void rowsBehindOneThatCannotBeReadAreNotGivenAsIfThereHadBeenNoOther() throws Exception {
        InputStream broken = new SequenceInputStream(csv(HEADER + ROW.repeat(1000)), new InputStream() {
            private boolean once;

            @Override
            public int read() throws IOException {
                if (once) {
                    return -1;
                }
                once = true;
                throw new IOException("the line went dead");
            }
        });

        try (DumpRows rows = DumpRows.read(broken)) {
            assertThatThrownBy(() -> rows.forEachRemaining(row -> {}))
                    .isInstanceOf(TransferFailedException.class)
                    .hasMessage("The rejected rows cannot be read: the line went dead");
            assertThatThrownBy(rows::hasNext).isInstanceOf(TransferFailedException.class);
            assertThatThrownBy(rows::next).isInstanceOf(TransferFailedException.class);
        }
    }

    @Test
    void headerThatCannotBeReadLeavesNothingOpen() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream broken = new FilterInputStream(csv("\"_Status_\",\"Na\"me\",\"_Line_\"\n" + ROW)) {
            @Override
            public void close() throws IOException {
                closed.set(true);
                super.close();
            }
        };

        assertThatThrownBy(() -> DumpRows.read(broken)).isInstanceOf(IOException.class);

        assertThat(closed).isTrue();
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstName() throws Exception {
        try (DumpRows rows = DumpRows.read(csv("\uFEFF" + HEADER + ROW))) {
            assertThat(rows.next().status()).isEqualTo("E");
        }
    }
}
