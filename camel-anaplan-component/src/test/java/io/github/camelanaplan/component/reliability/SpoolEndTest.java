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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.transfer.download.HeldContent;
import io.github.camelanaplan.client.transfer.download.Spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Content that is kept on disk is gone after the end, whatever is going on just then, and when nobody has it any more. */
class SpoolEndTest {
    private static final byte[] MUCH = new byte[1_000_000];

    private final Spool spool = new Spool();

    private Path directory() {
        return (Path) Inside.of(spool, "directory");
    }

    @Test
    void fileAndDirectoryAreDeleted() throws IOException {
        HeldContent kept = spool.keep(new ByteArrayInputStream(MUCH), 1);
        Path directory = directory();
        assertThat(directory).isNotEmptyDirectory();

        spool.close();

        assertThat(directory).doesNotExist();
        assertThat(kept.length()).isEqualTo(MUCH.length);
    }

    @Test
    void fileThatIsStillBeingWrittenIsDeletedAsWell() {
        Path[] directory = new Path[1];
        InputStream content = new SequenceInputStream(new ByteArrayInputStream(MUCH), new InputStream() {
            @Override
            public int read() {
                directory[0] = directory();
                spool.close();
                return -1;
            }
        });

        assertThatThrownBy(() -> spool.keep(content, 1)).isInstanceOf(IOException.class);

        assertThat(directory[0]).isNotNull().doesNotExist();
    }

    @Test
    void fileOfContentThatNobodyHasAnyMoreIsDeleted() throws IOException {
        spool.keep(new ByteArrayInputStream(MUCH), 1);
        Path directory = directory();

        await().untilAsserted(() -> {
            System.gc();
            spool.keep(InputStream.nullInputStream(), 0);
            assertThat(directory).isEmptyDirectory();
        });
        spool.close();
    }
}
