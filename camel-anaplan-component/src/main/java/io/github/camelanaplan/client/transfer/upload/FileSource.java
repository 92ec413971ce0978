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
package io.github.camelanaplan.client.transfer.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;

import io.github.camelanaplan.client.transfer.ReadContent;

/** Cuts a file into regions, none of which is read before it is wanted. */
final class FileSource implements ChunkSource {
    private final FileChannel file;
    private final long length;
    private long position;

    /**
     * @param length how long the file was when it was looked at: more than that is a change
     */
    FileSource(FileChannel file, long length) {
        this.file = file;
        this.length = length;
    }

    @Override
    public RawChunk next(long bytes) {
        FileRegion region = new FileRegion(file, position, Math.min(bytes, length - position), length);
        position += region.length();
        return region;
    }

    @Override
    public boolean atEnd() throws IOException {
        return position >= length && file.size() <= length;
    }

    @Override
    public boolean mayBlock() {
        return false;
    }

    @Override
    public long total() {
        return position;
    }

    @Override
    public void close() {
        ReadContent.close(file);
    }
}
