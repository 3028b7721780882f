"""What several rooms need to know about text: words, folding, sentences, languages. Nothing about files, names or pages."""
