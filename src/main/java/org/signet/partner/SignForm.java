package org.signet.partner;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * What comes back signed. What is not there is null.
 *
 * @param pending which documents were laid out
 * @param proofValues of a key in the browser, in the order of the documents
 * @param signed documents that were signed elsewhere, pasted one after the other or as a list
 * @param files the same as files; they go before what was pasted
 */
public record SignForm(
    @RestForm String pending,
    @RestForm("proofValue") List<String> proofValues,
    @RestForm String signed,
    @RestForm("file") List<FileUpload> files) {}
