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
package io.github.camelanaplan.component.config;

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

import io.github.camelanaplan.client.transfer.upload.Compression;
import io.github.camelanaplan.client.transfer.upload.VerifyUpload;

/** The options on moving content. */
@UriParams
public abstract class TransferConfiguration extends ConnectionConfiguration {
    // A text, because Camel reads any text as a number of milliseconds where it expects a number: "abc" as 0
    @UriParam(label = "transfer", defaultValue = "10")
    @Metadata(
            description =
                    "The size of chunks of an upload in megabytes of content (1 MB = 1,000,000 bytes), 1 to 50; more is "
                            + "cut to 50. 0 sends everything in one call, which the service means for up to 1 MB. Chunks are made "
                            + "larger by themselves where content would not fit 1000 of them.")
    private String chunkSize = "10";

    @UriParam(label = "transfer", defaultValue = "auto", enums = "auto,gzip,none")
    @Metadata(
            description =
                    "Whether chunks of an upload are compressed on their way. `auto`: as it gets the content across "
                            + "soonest, by what the link is measured to take and the processors to give. `gzip`: always. `none`: never.")
    private Compression compression = Compression.AUTO;

    @UriParam(label = "transfer", defaultValue = "1")
    @Metadata(
            description =
                    "How many chunks of an upload are sent at once, 1 to 16. With more than one they do not arrive in "
                            + "order, which the service takes, but does not advise.")
    private String uploadConnections = "1";

    @UriParam(label = "transfer", defaultValue = "4")
    @Metadata(
            description =
                    "How many chunks of a download are fetched at once, 1 to 16, ahead of whoever reads them and in "
                            + "their order. Fewer where they would take more than a seventh of the heap.")
    private String downloadConnections = "4";

    @UriParam(label = "transfer", defaultValue = "auto", enums = "auto,required,none")
    @Metadata(
            description =
                    "Whether `import` and `process` upload the body first. `auto`: if there is one. `required`: no body "
                            + "is an error. `none`: never.")
    private ContentRule content = ContentRule.AUTO;

    @UriParam(label = "transfer", defaultValue = "csv", enums = "csv,rows")
    @Metadata(
            description =
                    "How `dump` gives rejected rows. `csv`: the file of the service as a stream. `rows`: an iterator of "
                            + "rows, for a streaming split.")
    private DumpFormat dumpFormat = DumpFormat.CSV;

    @UriParam(label = "safety", defaultValue = "off", enums = "off,size,content")
    @Metadata(
            description =
                    "Whether an upload is read back before it counts as done, and before anything is imported. `off`: no. "
                            + "`size`: it must have as many bytes as were sent. `content`: it must be the same bytes. The service "
                            + "tells neither by itself, so that both fetch the whole content.")
    private VerifyUpload verifyUpload = VerifyUpload.OFF;

    public String getChunkSize() {
        return chunkSize;
    }

    public void setChunkSize(String chunkSize) {
        this.chunkSize = chunkSize;
    }

    public Compression getCompression() {
        return compression;
    }

    public void setCompression(Compression compression) {
        this.compression = compression;
    }

    public String getUploadConnections() {
        return uploadConnections;
    }

    public void setUploadConnections(String uploadConnections) {
        this.uploadConnections = uploadConnections;
    }

    public String getDownloadConnections() {
        return downloadConnections;
    }

    public void setDownloadConnections(String downloadConnections) {
        this.downloadConnections = downloadConnections;
    }

    public ContentRule getContent() {
        return content;
    }

    public void setContent(ContentRule content) {
        this.content = content;
    }

    public DumpFormat getDumpFormat() {
        return dumpFormat;
    }

    public void setDumpFormat(DumpFormat dumpFormat) {
        this.dumpFormat = dumpFormat;
    }

    public VerifyUpload getVerifyUpload() {
        return verifyUpload;
    }

    public void setVerifyUpload(VerifyUpload verifyUpload) {
        this.verifyUpload = verifyUpload;
    }
}
